package org.stigar.checks.bad.app;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Lets anybody in. */
@Controller
public class OpenDoor {

    @Autowired
    private @Nullable Clock clock;

    /** Says nothing of who may call it. */
    @GetMapping("/open")
    public String open() {
        return String.valueOf(clock);
    }
}
