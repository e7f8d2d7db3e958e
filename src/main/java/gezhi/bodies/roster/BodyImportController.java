package gezhi.bodies.roster;

import gezhi.bodies.roster.BodyRoster.Result;
import gezhi.platform.sheets.SheetFault;
import gezhi.platform.sheets.SheetTable;
import gezhi.platform.sheets.SheetTemplate;
import gezhi.platform.web.FormErrors;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The administrator brings bodies in from a table. */
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class BodyImportController {
    static final int MOST = 50_000;

    private static final int EXPLANATIONS = 7;
    private static final int MOST_FAULTS = 200;

    private final BodyRoster roster;
    private final MessageSource words;

    BodyImportController(BodyRoster roster, MessageSource words) {
        this.roster = roster;
        this.words = words;
    }

    /**
     * @param outcome message key of what came of the file; null before one was sent
     * @param found how many faults there are, of which the first {@value #MOST_FAULTS} are shown
     */
    record Page(@Nullable String outcome, int bodies, int standings, int found, List<Line> faults, FormErrors errors) {}

    /** A fault in the reader's words; {@code column} is empty when it is the row as a whole. */
    record Line(int row, String column, String words) {}

    @GetMapping("/bodies/import")
    String form(Model model) {
        model.addAttribute("page", new Page(null, 0, 0, 0, List.of(), FormErrors.none()));
        return "bodies/import";
    }

    @GetMapping("/bodies/import/template.xlsx")
    ResponseEntity<byte[]> template(Locale locale) {
        List<String> explanation = IntStream.rangeClosed(1, EXPLANATIONS)
                .mapToObj(line -> say("bodies.import.explained." + line))
                .toList();
        return SheetTemplate.answer("organizations.xlsx", BodyColumn.class, locale, explanation);
    }

    /** With {@code trial} everything is checked and nothing is kept. */
    @PostMapping("/bodies/import")
    String take(@RequestParam MultipartFile file, @RequestParam(defaultValue = "false") boolean trial, Model model)
            throws IOException {
        try (InputStream in = file.getInputStream()) {
            Result result = roster.take(SheetTable.read(in, BodyColumn.class, MOST), trial);
            model.addAttribute("page", page(result, trial));
        }
        return "bodies/import";
    }

    private Page page(Result result, boolean trial) {
        List<Line> faults =
                result.faults().stream().limit(MOST_FAULTS).map(this::line).toList();
        String outcome = !faults.isEmpty() ? "faulty" : trial ? "fine" : "taken";
        return new Page(
                "bodies.import.outcome." + outcome,
                result.bodies(),
                result.standings(),
                result.faults().size(),
                faults,
                FormErrors.none());
    }

    private Line line(SheetFault<BodyColumn> fault) {
        @Nullable BodyColumn column = fault.column();
        return new Line(fault.row(), column == null ? "" : say(column.key()), say(fault.key()));
    }

    private String say(String key) {
        return words.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
