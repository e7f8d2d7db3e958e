package gezhi.exchange.open311;

import gezhi.exchange.clients.Caller;
import gezhi.exchange.clients.Requests;
import gezhi.exchange.open311.Trouble.Said;
import gezhi.files.Picture;
import gezhi.platform.scope.Scoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A client adds words to what it reported. They are a note for those who work on the case; where it stands is for the loop to say, so the
 * status that the client gives is noted with its words and moves nothing.
 */
@RestController
class UpdatesController {
    private static final List<String> REQUIRED =
            List.of("service_request_id", "update_id", "status", "updated_datetime", "description");
    private static final int LONGEST = 4_000;

    private final Visits visits;
    private final Answers answers;
    private final Media media;
    private final Filing filing;
    private final WantedRequests reading;

    UpdatesController(Visits visits, Answers answers, Media media, Filing filing, WantedRequests reading) {
        this.visits = visits;
        this.answers = answers;
        this.media = media;
        this.filing = filing;
        this.reading = reading;
    }

    @PostMapping(DiscoveryController.V2 + "/servicerequestupdates" + Notation.PATH)
    void update(@PathVariable String notation, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Caller caller = visits.reporter(request);
        Asked asked = Asked.of(request);
        check(asked);
        visits.reports(caller);
        List<Picture> photos = media.develop(request);
        Scoped.run(caller.scope(), () -> note(caller, asked, photos));
        response.setStatus(HttpStatus.CREATED.value());
        answers.list(
                response,
                Notation.of("." + notation),
                UpdatesListController.ROOT,
                UpdatesListController.ITEM,
                writing -> writing.item(Map.of("update_id", asked.text("update_id"))));
    }

    private void check(Asked asked) {
        List<Said> wrong = new ArrayList<>();
        REQUIRED.stream()
                .filter(name -> asked.find(name) == null)
                .forEach(name -> wrong.add(new Said("open311.trouble.missing", name)));
        if (asked.find("status") != null && !UpdateStatus.isOne(asked.text("status"))) {
            wrong.add(new Said("open311.trouble.one-of", "status", UpdateStatus.all()));
        }
        reading.moment(asked, "updated_datetime", false, wrong);
        if (words(asked).length() > LONGEST) {
            wrong.add(new Said("open311.trouble.too-long", "description", String.valueOf(LONGEST)));
        }
        if (!wrong.isEmpty()) {
            throw Trouble.wrong(wrong);
        }
    }

    private void note(Caller caller, Asked asked, List<Picture> photos) {
        UUID once = Requests.idOf(caller, asked.text("update_id"));
        filing.note(asked.text("service_request_id"), once, words(asked), photos);
    }

    /** What the standard has a field for and a note has not stands under the words. */
    private static String words(Asked asked) {
        String status = "（status: " + asked.text("status") + "，" + asked.text("updated_datetime") + "）";
        return Stream.concat(
                        Stream.of(asked.text("title"), asked.text("description"), status), asked.leftOver(Set.of()))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
