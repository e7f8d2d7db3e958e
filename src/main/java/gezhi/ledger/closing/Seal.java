package gezhi.ledger.closing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The installation's key, which lies outside the database: who changes the database alone cannot sign. It is {@code gezhi.ledger.key}, or a file of
 * random made in the data folder when it is first needed.
 */
@Component
public class Seal {
    private static final String HMAC = "HmacSHA256";
    private static final int BYTES = 32;

    private final String given;
    private final Path folder;

    Seal(@Value("${gezhi.ledger.key:}") String given, @Value("${gezhi.database.data:data}") Path folder) {
        this.given = given;
        this.folder = folder;
    }

    /** HMAC-SHA256 in lower-case hexadecimal. */
    public String sign(String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key().getBytes(StandardCharsets.UTF_8), HMAC));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String key() {
        if (!given.isBlank()) {
            return given.strip();
        }
        Path file = folder.resolve("ledger.key");
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Path file) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path draft = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "ledger",
                ".key",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, HexFormat.of().formatHex(random));
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException faster) {
            // Another thread made one; that is the key.
        } finally {
            Files.delete(draft);
        }
    }
}
