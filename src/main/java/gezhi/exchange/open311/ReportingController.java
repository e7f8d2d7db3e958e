package gezhi.exchange.open311;

import gezhi.cases.Outcome;
import gezhi.cases.Report;
import gezhi.exchange.clients.Caller;
import gezhi.platform.scope.Scoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A client reports. It goes the way of every report; the answer bears the number at once, and the link for its user. */
@RestController
class ReportingController {
    private final Visits visits;
    private final Answers answers;
    private final Reports reports;
    private final Media media;
    private final Filing filing;

    ReportingController(Visits visits, Answers answers, Reports reports, Media media, Filing filing) {
        this.visits = visits;
        this.answers = answers;
        this.reports = reports;
        this.media = media;
        this.filing = filing;
    }

    @PostMapping(DiscoveryController.V2 + "/requests" + Notation.PATH)
    void report(@PathVariable String notation, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Caller caller = visits.reporter(request);
        Asked asked = Asked.of(request);
        Filing.Subject service = Scoped.call(caller.scope(), () -> filing.service(asked.find("service_code")));
        // what is wrong with the form is told before pictures are looked at, and neither counts as a report
        reports.report(asked, request, service, List.of());
        visits.reports(caller);
        Report report = reports.report(asked, request, service, media.develop(request));
        Outcome.Reported reported = Scoped.call(caller.scope(), () -> filing.report(report));
        response.setStatus(HttpStatus.CREATED.value());
        answers.list(
                response,
                Notation.of("." + notation),
                "service_requests",
                "request",
                writing -> writing.item(fields(reported, asked)));
    }

    private Map<String, @Nullable Object> fields(Outcome.Reported reported, Asked asked) {
        String link = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/f/" + reported.token())
                .toUriString();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("service_request_id", reported.number());
        fields.put("service_notice", answers.say("open311.notice", link));
        fields.put("account_id", asked.find("account_id"));
        return fields;
    }
}
