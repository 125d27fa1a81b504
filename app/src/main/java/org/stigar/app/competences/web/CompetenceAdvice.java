package org.stigar.app.competences.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import org.stigar.app.competences.NoHelpException;

/** Answers for a help that is not the reader's as for one that is not there. */
@ControllerAdvice(assignableTypes = HelpPages.class)
class CompetenceAdvice {

    @ExceptionHandler(NoHelpException.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    ModelAndView noHelp() {
        return new ModelAndView("pages/error", Map.of("status", HttpStatus.NOT_FOUND.value()));
    }
}
