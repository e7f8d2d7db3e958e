package gezhi.membership.web;

import gezhi.membership.MemberRoster;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The empty table of members, for the import of tables. */
@Controller
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'AUDITOR')")
class MemberTemplateController {
    private static final int EXPLANATIONS = 5;

    private final MemberRoster roster;
    private final MemberPages pages;

    MemberTemplateController(MemberRoster roster, MemberPages pages) {
        this.roster = roster;
        this.pages = pages;
    }

    @GetMapping("/members/template.xlsx")
    ResponseEntity<byte[]> template(Locale locale) {
        List<String> explanation = IntStream.rangeClosed(1, EXPLANATIONS)
                .mapToObj(line -> pages.say("membership.import.explained." + line))
                .toList();
        return roster.template(locale, explanation);
    }
}
