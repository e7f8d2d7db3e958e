package gezhi.exchange.members;

import gezhi.exchange.Outcome;
import gezhi.exchange.Outcome.Figure;
import gezhi.exchange.text.SourceFile;
import gezhi.membership.MemberRoster;
import gezhi.platform.scope.Scope;
import gezhi.platform.work.Findings;
import gezhi.platform.work.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import org.springframework.stereotype.Component;

/** Members from Excel tables; files sent together are one table. */
@Component
public class MemberImport {
    private final MemberRoster roster;

    MemberImport(MemberRoster roster) {
        this.roster = roster;
    }

    private record Sent(SourceFile file) implements MemberRoster.Source {
        @Override
        public String name() {
            return file.name();
        }

        /** A workbook is packed by itself. */
        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file.path());
        }
    }

    /** @param by who started it: the work itself runs in the program's own scope */
    public Outcome run(List<SourceFile> files, boolean dryRun, Scope by, Progress progress) {
        Findings findings = new Findings();
        List<MemberRoster.Source> sources =
                files.stream().<MemberRoster.Source>map(Sent::new).toList();
        long members = roster.take(sources, dryRun, by, findings, progress);
        return findings.refuse()
                ? Outcome.of(findings)
                : Outcome.of(findings, new Figure("exchange.figure.members", members));
    }
}
