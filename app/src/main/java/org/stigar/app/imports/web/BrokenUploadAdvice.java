package org.stigar.app.imports.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Says what is wrong with an upload that no page could take, since it could not even be taken apart. */
@ControllerAdvice
class BrokenUploadAdvice {

    @ExceptionHandler(MultipartException.class)
    String broken(MultipartException broken, Model model, HttpServletResponse response) {
        boolean large = broken instanceof MaxUploadSizeExceededException;
        response.setStatus((large ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST).value());
        model.addAttribute("fault", large ? "imports.upload.fault.large" : "imports.upload.fault.broken");
        return "imports/refused";
    }
}
