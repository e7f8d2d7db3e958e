package gezhi.cases.web;

import gezhi.platform.web.SignedIn;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * The phone's page for work without network. The page itself is the same for everybody and names nobody, so a phone may keep it; what is
 * personal comes as data, which the page keeps for one person and forgets when they sign out.
 */
@Controller
class FieldController {
    private final FieldPages pages;
    private final Wordings wordings;

    FieldController(FieldPages pages, Wordings wordings) {
        this.pages = pages;
        this.wordings = wordings;
    }

    /** Who is signed in, and the token with which they may send. */
    record Session(UUID person, String name, String place, String header, String token) {}

    @GetMapping("/field")
    String shell() {
        return "cases/field";
    }

    /** A door to the page that asks for a sign-in first. */
    @GetMapping("/field/open")
    String open() {
        return "redirect:/field";
    }

    /** 401 where nobody is signed in who works in the field. */
    @GetMapping("/field/session")
    @ResponseBody
    ResponseEntity<Session> session(CsrfToken csrf) {
        Optional<SignedIn> worker = SignedIn.find().filter(person -> FieldPages.isField(person.role()));
        return worker.map(person -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .body(new Session(
                                person.person(), person.name(), person.place(), csrf.getHeaderName(), csrf.getToken())))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                        .cacheControl(CacheControl.noStore())
                        .build());
    }

    @GetMapping("/field/data")
    @ResponseBody
    @PreAuthorize("hasAnyRole('GRID_WORKER', 'COMMUNITY_DESK')")
    ResponseEntity<FieldPages.Data> data() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(pages.data(wordings.current()));
    }
}
