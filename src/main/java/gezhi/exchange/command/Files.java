package gezhi.exchange.command;

import gezhi.exchange.text.SourceFile;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Files named on the command line; one that is not there is wrong usage, said before anything starts. */
final class Files {

    private Files() {}

    static List<SourceFile> existing(List<Path> paths, CommandSpec spec) {
        return paths.stream().map(path -> existing(path, spec)).toList();
    }

    static SourceFile existing(Path path, CommandSpec spec) {
        if (!java.nio.file.Files.isReadable(path) || java.nio.file.Files.isDirectory(path)) {
            throw new ParameterException(
                    spec.commandLine(), Words.ofThisMachine().of("command.wrong.file", path));
        }
        return SourceFile.of(path);
    }
}
