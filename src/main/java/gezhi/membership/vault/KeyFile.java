package gezhi.membership.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The file with the keys: {@code gezhi.membership.key-file}, or {@code members.keys} in the data folder. Never in the database. */
@Component
class KeyFile {
    private final Path file;

    KeyFile(
            @Value("${gezhi.membership.key-file:#{null}}") @Nullable Path given,
            @Value("${gezhi.database.data:data}") Path folder) {
        file = (given == null ? folder.resolve("members.keys") : given).toAbsolutePath();
    }

    Path path() {
        return file;
    }

    Optional<MemberKeys> read() {
        try {
            return Files.exists(file) ? Optional.of(MemberKeys.parse(Files.readString(file))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the file says, and new keys where there is none; of several that make one at once the first is taken. */
    MemberKeys readOrMake() {
        Optional<MemberKeys> there = read();
        if (there.isPresent()) {
            return there.get();
        }
        try {
            Path draft = draft(MemberKeys.fresh());
            try {
                Files.createLink(file, draft);
            } catch (FileAlreadyExistsException faster) {
                // Somebody else made one; those are the keys.
            } finally {
                Files.delete(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read().orElseThrow();
    }

    void replace(MemberKeys keys) {
        try {
            Files.move(draft(keys), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path draft(MemberKeys keys) throws IOException {
        Files.createDirectories(file.getParent());
        Path draft = Files.createTempFile(
                file.getParent(),
                "members",
                ".keys",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, keys.text());
        return draft;
    }
}
