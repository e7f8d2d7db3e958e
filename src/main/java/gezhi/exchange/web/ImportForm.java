package gezhi.exchange.web;

import gezhi.exchange.jobs.JobKind;
import gezhi.exchange.text.Encoding;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What an administrator sends to have files imported.
 *
 * @param gcj02 the coordinates are GCJ-02
 * @param dryRun check only
 */
record ImportForm(
        @Nullable JobKind kind,
        @Nullable List<MultipartFile> files,
        @Nullable Encoding encoding,
        @Nullable Boolean gcj02,
        @Nullable Boolean dryRun) {

    static ImportForm fresh(JobKind kind) {
        return new ImportForm(kind, List.of(), Encoding.AUTO, false, true);
    }

    JobKind kindOrFirst() {
        return kind == null ? JobKind.DIVISIONS : kind;
    }

    Encoding encodingOrAuto() {
        return encoding == null ? Encoding.AUTO : encoding;
    }

    boolean isGcj02() {
        return Boolean.TRUE.equals(gcj02);
    }

    /** Checking only is the safe reading of a form that does not say. */
    boolean isDry() {
        return dryRun == null || dryRun;
    }

    List<MultipartFile> sent() {
        return files == null ? List.of() : files;
    }
}
