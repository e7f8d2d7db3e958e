package gezhi.people.roster;

import gezhi.people.roster.Roster.Result;
import gezhi.people.web.Refusals;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
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
    ResponseEntity<byte[]> template(Locale locale) throws IOException {
        List<List<String>> explanation = new ArrayList<>();
        for (int line = 1; line <= EXPLANATIONS; line++) {
            explanation.add(List.of(words.say("people.import.explained." + line)));
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Table.write(file, locale.getLanguage().equals("en"), explanation);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, EXCEL)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("people.xlsx")
                                .build()
                                .toString())
                .body(file.toByteArray());
    }

    /** With {@code trial} everything is checked and nothing is kept. */
    @PostMapping("/accounts/import")
    String take(@RequestParam MultipartFile file, @RequestParam(defaultValue = "false") boolean trial, Model model)
            throws IOException {
        try (InputStream in = file.getInputStream()) {
            Table table = Table.read(in);
            Result result = trial ? roster.tryOut(table) : roster.take(table);
            model.addAttribute("page", RosterPage.of(result, trial, words));
        }
        return "people/import";
    }
}
