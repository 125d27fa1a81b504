package org.stigar.app.access.gate;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator says of the way here.
 *
 * @param proxies addresses or ranges (CIDR) of the proxies whose {@code X-Forwarded-For} and {@code X-Forwarded-Proto}
 *     count; {@code STIGAR_PROXIES} sets them, with commas, and by default there are none
 */
@ConfigurationProperties("stigar")
record GateSettings(@DefaultValue List<String> proxies) {

    GateSettings {
        proxies = List.copyOf(proxies);
    }
}
