package org.stigar.app.imports.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lets the frame of every page say that it is a demo. */
@ControllerAdvice
@Profile("demo")
class DemoNotice {

    @ModelAttribute("demo")
    boolean demo() {
        return true;
    }
}
