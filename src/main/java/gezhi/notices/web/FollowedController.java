package gezhi.notices.web;

import gezhi.cases.PublicCase;
import gezhi.cases.Surroundings;
import gezhi.notices.Following;
import gezhi.notices.store.FollowedStore.Followed;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What one follows with one's account: from the public page of a case, and as a list of one's own. */
@Controller
@PreAuthorize("!hasAnyRole('ANONYMOUS', 'PUBLIC', 'SYSTEM')")
class FollowedController {
    private static final String CASE = "/around/{city:\\d{4}|\\d{6}}/cases/{number}";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");

    private final Following following;
    private final Surroundings cases;
    private final Clock clock;

    FollowedController(Following following, Surroundings cases, Clock clock) {
        this.following = following;
        this.cases = cases;
        this.clock = clock;
    }

    /** @param href of its public page; null once that shows it no more */
    record Row(
            UUID id,
            String number,
            String since,
            @org.jspecify.annotations.Nullable String href) {}

    /** @param full when one more was asked for than can be followed */
    record FollowedPage(List<Row> rows, boolean full) {}

    @GetMapping("/notices/followed")
    String list(@RequestParam(defaultValue = "false") boolean full, Model model) {
        model.addAttribute("page", new FollowedPage(rows(), full));
        return "notices/followed";
    }

    @PostMapping("/notices/followed/{id}/stop")
    String stop(@PathVariable UUID id) {
        following.stop(id);
        return "redirect:/notices/followed";
    }

    @PostMapping(CASE + "/follow")
    String follow(@PathVariable String city, @PathVariable String number) {
        return following.follow(found(city, number))
                ? "redirect:" + PublicCase.path(city, number)
                : "redirect:/notices/followed?full=true";
    }

    @PostMapping(CASE + "/unfollow")
    String unfollow(@PathVariable String city, @PathVariable String number) {
        following.stop(found(city, number).id());
        return "redirect:" + PublicCase.path(city, number);
    }

    List<Row> rows() {
        return following.mine().stream().map(this::row).toList();
    }

    private Row row(Followed followed) {
        String city = Scoped.current().city();
        boolean shown = cases.find(followed.number()).isPresent();
        return new Row(
                followed.caseId(),
                followed.number(),
                DAY.format(followed.at().atZone(clock.getZone())),
                shown ? PublicCase.path(city, followed.number()) : null);
    }

    /** One's account is of one city; a case of another is followed by e-mail or feed. */
    private PublicCase found(String city, String number) {
        return cases.find(city, number)
                .filter(found -> city.equals(Scoped.current().city()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
