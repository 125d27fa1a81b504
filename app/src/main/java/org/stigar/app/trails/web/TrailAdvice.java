package org.stigar.app.trails.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import org.stigar.app.trails.NoTrailException;

/** Answers for a trail that is not the reader's as for one that is not there. */
@ControllerAdvice(basePackageClasses = TrailAdvice.class)
class TrailAdvice {

    @ExceptionHandler(NoTrailException.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    ModelAndView noTrail() {
        return new ModelAndView("pages/error", Map.of("status", HttpStatus.NOT_FOUND.value()));
    }
}
