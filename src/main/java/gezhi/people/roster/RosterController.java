package gezhi.people.roster;

import gezhi.people.roster.Roster.Result;
import gezhi.people.web.Refusals;
import gezhi.platform.sheets.SheetTable;
import gezhi.platform.sheets.SheetTemplate;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The administrator brings people in from a table. */
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class RosterController {
    static final int MOST = 2_000;

    private static final int EXPLANATIONS = 5;

    private final Roster roster;
    private final Refusals words;

    RosterController(Roster roster, Refusals words) {
        this.roster = roster;
        this.words = words;
    }

    @GetMapping("/accounts/import")
    String form(Model model) {
        model.addAttribute("page", RosterPage.empty());
        return "people/import";
    }

    @GetMapping("/accounts/import/template.xlsx")
    ResponseEntity<byte[]> template(Locale locale) {
        List<String> explanation = IntStream.rangeClosed(1, EXPLANATIONS)
                .mapToObj(line -> words.say("people.import.explained." + line))
                .toList();
        return SheetTemplate.answer("people.xlsx", Column.class, locale, explanation);
    }

    /** With {@code trial} everything is checked and nothing is kept. */
    @PostMapping("/accounts/import")
    String take(@RequestParam MultipartFile file, @RequestParam(defaultValue = "false") boolean trial, Model model)
            throws IOException {
        try (InputStream in = file.getInputStream()) {
            SheetTable<Column> table = SheetTable.read(in, Column.class, MOST);
            Result result = trial ? roster.tryOut(table) : roster.take(table);
            model.addAttribute("page", RosterPage.of(result, trial, words));
        }
        return "people/import";
    }
}
