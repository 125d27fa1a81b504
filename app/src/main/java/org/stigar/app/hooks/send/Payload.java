package org.stigar.app.hooks.send;

import java.util.LinkedHashMap;
import java.util.Map;
import org.stigar.app.hooks.send.EventQueue.Waiting;
import org.stigar.app.pages.PublicAddress;
import tools.jackson.databind.json.JsonMapper;

/** What a program is sent: the same for every try, to the byte, since the signature is of it. */
record Payload(String type, String timestamp, Map<String, Object> data) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A test is about no ask. */
    static byte[] of(Waiting event, PublicAddress address) {
        Map<String, Object> data = new LinkedHashMap<>();
        event.ask().ifPresent(ask -> data.put("ask", ask));
        event.state().ifPresent(state -> data.put("state", state));
        data.put("link", address.link(event.ask().map(ask -> "/asks/" + ask).orElse("/hooks")));
        return JSON.writeValueAsBytes(
                new Payload(event.event().type(), event.at().toString(), data));
    }
}
