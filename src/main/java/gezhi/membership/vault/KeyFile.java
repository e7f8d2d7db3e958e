package gezhi.membership.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
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
                flushFolder();
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

    /** The keys with a new one that seals. Of several that do so at once, on whichever server of this file, none loses another's key. */
    MemberKeys rotate() {
        synchronized (KeyFile.class) {
            try {
                Files.createDirectories(file.getParent());
                Path side = file.resolveSibling(file.getFileName() + ".lock");
                try (FileChannel channel = FileChannel.open(side, CREATE, WRITE);
                        FileLock _ = channel.lock()) {
                    MemberKeys keys = readOrMake().rotated();
                    Files.move(draft(keys), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                    flushFolder();
                    return keys;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Path draft(MemberKeys keys) throws IOException {
        Files.createDirectories(file.getParent());
        Path draft = Files.createTempFile(
                file.getParent(),
                "members",
                ".keys",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        ByteBuffer text = UTF_8.encode(keys.text());
        try (FileChannel channel = FileChannel.open(draft, WRITE)) {
            while (text.hasRemaining()) {
                channel.write(text);
            }
            channel.force(true);
        }
        return draft;
    }

    /** What was put into the folder outlasts a power cut. */
    private void flushFolder() throws IOException {
        try (FileChannel folder = FileChannel.open(file.getParent(), READ)) {
            folder.force(true);
        }
    }
}
