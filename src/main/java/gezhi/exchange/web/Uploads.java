package gezhi.exchange.web;

import gezhi.exchange.text.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Files sent with a form, kept until the job that reads them has ended. */
record Uploads(List<SourceFile> files) {

    static Uploads of(List<MultipartFile> sent) throws IOException {
        List<SourceFile> files = new ArrayList<>();
        for (MultipartFile file : sent) {
            if (!file.isEmpty()) {
                Path kept = Files.createTempFile(LeftUploads.prefix(), null);
                file.transferTo(kept);
                files.add(new SourceFile(kept, plainName(file.getOriginalFilename())));
            }
        }
        return new Uploads(List.copyOf(files));
    }

    /** Some browsers send the path of the folder too. */
    private static String plainName(@Nullable String name) {
        String given = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return given.isBlank() ? "file" : given;
    }

    String title() {
        return String.join(", ", files.stream().map(SourceFile::name).toList());
    }

    void forget() {
        for (SourceFile file : files) {
            try {
                Files.deleteIfExists(file.path());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
