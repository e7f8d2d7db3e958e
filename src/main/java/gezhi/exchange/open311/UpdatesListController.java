package gezhi.exchange.open311;

import gezhi.exchange.published.PublicCases;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What has moved, for clients that look every few minutes; the earliest first. */
@RestController
class UpdatesListController {
    static final String ROOT = "service_request_updates";
    static final String ITEM = "request_update";

    private final Visits visits;
    private final Answers answers;
    private final WantedRequests reading;
    private final PublicCases cases;
    private final RequestFields fields;

    UpdatesListController(
            Visits visits, Answers answers, WantedRequests reading, PublicCases cases, RequestFields fields) {
        this.visits = visits;
        this.answers = answers;
        this.reading = reading;
        this.cases = cases;
        this.fields = fields;
    }

    @GetMapping(DiscoveryController.V2 + "/servicerequestupdates" + Notation.PATH)
    void list(@PathVariable String notation, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Visits.Visit visit = visits.anybody(request);
        WantedRequests.Window window = reading.window(visit.asked());
        answers.list(
                response,
                Notation.of("." + notation),
                ROOT,
                ITEM,
                writing -> cases.eachMove(
                        visit.city(),
                        window.from(),
                        window.to(),
                        window.skip(),
                        window.size(),
                        lot -> fields.updates(visit.city(), lot).forEach(writing::item)));
    }
}
