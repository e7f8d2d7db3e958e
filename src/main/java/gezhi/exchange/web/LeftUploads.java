package gezhi.exchange.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** A program that was killed leaves what was sent to it among the temporary files, with all that stands in it: the next start deletes it. */
@Component
class LeftUploads implements SmartInitializingSingleton {
    private static final String BEGIN = "gezhi-import-";

    /** Names begin with it: they say which process keeps the file. */
    static String prefix() {
        return BEGIN + ProcessHandle.current().pid() + "-";
    }

    @Override
    public void afterSingletonsInstantiated() {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, BEGIN + "*")) {
            for (Path file : files) {
                if (isLeft(file)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In a container the next process may have the number of the one before. */
    private static boolean isLeft(Path file) throws IOException {
        String number = file.getFileName().toString().substring(BEGIN.length()).replaceAll("-.*", "");
        if (!number.matches("\\d{1,18}")) {
            return false;
        }
        long keeper = Long.parseLong(number);
        Instant sent = Files.getLastModifiedTime(file).toInstant();
        return ProcessHandle.of(keeper)
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .startInstant()
                        .filter(started -> sent.isBefore(started))
                        .isEmpty())
                .isEmpty();
    }
}
