package org.stigar.app.pages.web;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;

/**
 * Scripts, styles and pictures under an address that changes with them, so that browsers may keep them for good. Files
 * that name one another by relative addresses stay together. Immutable, safe for use by many threads.
 */
public final class StaticFiles {

    private static final String FOLDER = "/files/";
    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final String version;

    private StaticFiles(String version) {
        this.version = version;
    }

    /** Reads all of the program's files once. */
    static StaticFiles read() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            List<Resource> files = Arrays.stream(
                            new PathMatchingResourcePatternResolver().getResources("classpath:/static/**"))
                    .filter(Resource::isReadable)
                    .sorted(Comparator.comparing(Resource::getDescription))
                    .toList();
            for (Resource file : files) {
                try (InputStream in = file.getInputStream()) {
                    digest.update(in.readAllBytes());
                }
            }
            return new StaticFiles(HexFormat.of().formatHex(digest.digest(), 0, 6));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Returns where a file of {@code static/} is now, such as {@code /pages/stigar.css}. For templates. */
    public String path(String file) {
        return FOLDER + version + file;
    }

    /** Libraries have their version in their path already. */
    void register(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(path("/**"))
                .addResourceLocations("classpath:/static/")
                .setCacheControl(FOR_GOOD);
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(FOR_GOOD);
    }
}
