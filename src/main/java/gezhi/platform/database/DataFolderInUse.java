package gezhi.platform.database;

import java.nio.file.Path;

/** A second program on the same data folder; {@link DataFolderInUseAnalyzer} says it in words. */
class DataFolderInUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Path folder;

    DataFolderInUse(Path folder) {
        super("Another Gezhi is running on the data folder " + folder.toAbsolutePath());
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }
}
