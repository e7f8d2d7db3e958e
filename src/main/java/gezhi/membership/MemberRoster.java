package gezhi.membership;

import gezhi.membership.roster.MemberTable;
import gezhi.platform.scope.Scope;
import gezhi.platform.sheets.SheetTemplate;
import gezhi.platform.work.Findings;
import gezhi.platform.work.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Members of the city at hand from a table (Excel), all of them or none; for the program's own scope, as jobs have it. */
@Component
public class MemberRoster {
    private final MemberTable table;

    MemberRoster(MemberTable table) {
        this.table = table;
    }

    /** A file, read once. */
    public interface Source {
        String name();

        InputStream open() throws IOException;
    }

    /**
     * Checks every row by the rules of one entry on screen, and enters all when nothing is wrong.
     *
     * @param files read as one table
     * @param trial finds everything that is wrong and keeps nothing
     * @param by who had it done, as the journal says
     * @return how many members were entered, or would be
     */
    public long take(List<Source> files, boolean trial, Scope by, Findings findings, Progress progress) {
        return table.take(files, trial, by, findings, progress);
    }

    /** Enters members whom the program itself made up, by the rules of a table; something wrong with one is a bug. */
    @Transactional
    public void enter(List<Member.Draft> members) {
        table.enter(members);
    }

    /** An empty table to fill in. */
    public ResponseEntity<byte[]> template(Locale locale, List<String> explanation) {
        return SheetTemplate.answer("members.xlsx", MemberTable.columns(), locale, explanation);
    }
}
