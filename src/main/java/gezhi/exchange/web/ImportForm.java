package gezhi.exchange.web;

import gezhi.exchange.jobs.JobKind;
import gezhi.exchange.text.Encoding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What an administrator sends to have files imported.
 *
 * @param mapping for cases: which column is what
 * @param gcj02 the coordinates are GCJ-02
 * @param edition for divisions: the list has all of its levels, what it lacks is no more
 * @param dryRun check only
 */
record ImportForm(
        @Nullable JobKind kind,
        @Nullable List<MultipartFile> files,
        @Nullable MultipartFile mapping,
        @Nullable Encoding encoding,
        @Nullable Boolean gcj02,
        @Nullable Boolean edition,
        @Nullable Boolean dryRun) {

    static ImportForm fresh(JobKind kind) {
        return new ImportForm(kind, List.of(), null, Encoding.AUTO, false, false, true);
    }

    /** The same without its files, no longer a dry run. */
    ImportForm forReal() {
        return new ImportForm(kind, List.of(), null, encoding, gcj02, edition, false);
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

    boolean isEdition() {
        return Boolean.TRUE.equals(edition);
    }

    /** Checking only is the safe reading of a form that does not say. */
    boolean isDry() {
        return dryRun == null || dryRun;
    }

    private List<MultipartFile> sent() {
        return files == null ? List.of() : files;
    }

    /** The files, and for cases the mapping after them. */
    List<MultipartFile> everything() {
        List<MultipartFile> all = new ArrayList<>(sent());
        if (kindOrFirst() == JobKind.CASES && mapping != null) {
            all.add(mapping);
        }
        return all;
    }

    boolean lacksMapping() {
        return kindOrFirst() == JobKind.CASES && (mapping == null || !isChosen(mapping));
    }

    boolean lacksFiles() {
        return sent().stream().noneMatch(ImportForm::isChosen);
    }

    /** True when nothing is in one of the files. */
    boolean hasEmptyFile() {
        return everything().stream().anyMatch(file -> isChosen(file) && file.isEmpty());
    }

    /** Browsers send a nameless file of no bytes for a field left alone. */
    private static boolean isChosen(MultipartFile file) {
        @Nullable String name = file.getOriginalFilename();
        return !file.isEmpty() || name != null && !name.isBlank();
    }
}
