package org.stigar.app.access.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.stigar.app.access.entry.TooManyAttempts;

/** Tells who tried too often to wait. */
@ControllerAdvice
class TooManyAdvice {

    @ExceptionHandler(TooManyAttempts.class)
    @ResponseStatus(HttpStatus.TOO_MANY_REQUESTS)
    String wait(TooManyAttempts attempts) {
        return "access/too-many";
    }
}
