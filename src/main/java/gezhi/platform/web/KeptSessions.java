package gezhi.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.stereotype.Component;

/** The folder in which it is kept who is signed in, from an orderly stop to the next start: for the program alone. */
@Component
@ConditionalOnProperty("server.servlet.session.persistent")
class KeptSessions implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> {
    private final Path folder;

    KeptSessions(@Value("${server.servlet.session.store-dir}") Path folder) {
        this.folder = folder;
    }

    @Override
    public void customize(ConfigurableServletWebServerFactory factory) {
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new UncheckedIOException("No folder for sessions can be made: " + folder, e);
        }
    }
}
