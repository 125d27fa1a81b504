package org.stigar.app.access.gate;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import org.springframework.core.ConfigurableObjectInputStream;
import org.springframework.core.serializer.Deserializer;

/**
 * Reads what sessions hold, and of classes only those that Stigar puts there: who can write to the database must not choose
 * what runs here.
 */
final class SessionObjects implements Deserializer<Object> {

    /** Log-in, CSRF token, passkey questions, what the next page says, and the plain values in them. */
    private static final ObjectInputFilter OURS = ObjectInputFilter.Config.createFilter("maxdepth=40;maxrefs=5000;"
            + "maxarray=20000;org.stigar.app.access.*;org.stigar.app.access.web.Means;"
            + "org.springframework.security.authentication.*;org.springframework.security.core.*;"
            + "org.springframework.security.core.authority.*;org.springframework.security.core.context.*;"
            + "org.springframework.security.web.authentication.*;org.springframework.security.web.csrf.*;"
            + "org.springframework.security.web.webauthn.api.*;org.springframework.web.servlet.FlashMap;"
            + "org.springframework.util.LinkedMultiValueMap;org.springframework.util.MultiValueMapAdapter;"
            + "java.lang.*;java.time.*;java.util.*;java.util.concurrent.CopyOnWriteArrayList;!*");

    @Override
    public Object deserialize(InputStream bytes) throws IOException {
        try (ObjectInputStream in = new ConfigurableObjectInputStream(bytes, SessionObjects.class.getClassLoader())) {
            in.setObjectInputFilter(OURS);
            return in.readObject();
        } catch (ClassNotFoundException e) {
            throw new IOException("a session holds what this version does not know", e);
        }
    }
}
