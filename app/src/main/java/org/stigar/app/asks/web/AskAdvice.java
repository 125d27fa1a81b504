package org.stigar.app.asks.web;

import java.util.Map;
import org.springframework.beans.propertyeditors.StringArrayPropertyEditor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import org.stigar.app.asks.NoAskException;

/** Answers for an ask that the reader has no part in as for one that is not there; reads lists as they come. */
@ControllerAdvice(assignableTypes = {AskPages.class, OneAskPages.class, AnswerPages.class})
class AskAdvice {

    private static final String IN_NO_ID = "\n";

    /** One id with a comma in it is one id. */
    @InitBinder
    void readListsAsTheyCome(WebDataBinder binder) {
        binder.registerCustomEditor(String[].class, new StringArrayPropertyEditor(IN_NO_ID));
    }

    @ExceptionHandler(NoAskException.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    ModelAndView noAsk() {
        return new ModelAndView("pages/error", Map.of("status", HttpStatus.NOT_FOUND.value()));
    }
}
