package gezhi.certificates;

import gezhi.certificates.CertificateOutcome.Done;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.SignedIn;
import gezhi.volunteering.Volunteer;
import gezhi.volunteering.Volunteers;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Certificates: taken out by volunteers for themselves, issued and revoked by the desk of their community, read by the auditor. */
@Controller
@PreAuthorize(CertificatesWeb.READERS)
class CertificateController {
    private static final String ONE = "/certificates/{id:[0-9a-f-]{36}}";
    private static final String OF = "/certificates/of/{volunteer:[0-9a-f-]{36}}";

    private final Certificates certificates;
    private final Volunteers volunteers;
    private final CertificatePages pages;
    private final CertificatePaper paper;

    CertificateController(
            Certificates certificates, Volunteers volunteers, CertificatePages pages, CertificatePaper paper) {
        this.certificates = certificates;
        this.volunteers = volunteers;
        this.pages = pages;
        this.paper = paper;
    }

    @GetMapping("/certificates")
    String list(@RequestParam(defaultValue = "") String after, Model model) {
        @Nullable
        PeriodForm form = CertificatesWeb.keeps()
                ? null
                : volunteers.findMine().map(me -> pages.since(me.since())).orElse(null);
        return list(after, form, FormErrors.none(), model);
    }

    @PostMapping("/certificates")
    @PreAuthorize(CertificatesWeb.PEOPLE)
    String take(@ModelAttribute("form") PeriodForm form, Model model) {
        return form.request()
                .map(certificates::take)
                .map(outcome -> outcome instanceof Done(UUID id)
                        ? "redirect:/certificates/" + id
                        : list("", form, pages.errors(outcome), model))
                .orElseGet(() -> list("", form, pages.noDay(), model));
    }

    @GetMapping(OF)
    @PreAuthorize(CertificatesWeb.DESK)
    String of(@PathVariable UUID volunteer, Model model) {
        Volunteer found = found(volunteer);
        return issuing(found, pages.since(found.since()), FormErrors.none(), model);
    }

    @PostMapping(OF)
    @PreAuthorize(CertificatesWeb.DESK)
    String issue(@PathVariable UUID volunteer, @ModelAttribute("form") PeriodForm form, Model model) {
        String handler = SignedIn.find().map(SignedIn::name).orElseThrow();
        Volunteer found = found(volunteer);
        return form.request()
                .map(request -> certificates.issue(volunteer, request, handler))
                .map(outcome -> outcome instanceof Done(UUID id)
                        ? "redirect:/certificates/" + id
                        : issuing(found, form, pages.errors(outcome), model))
                .orElseGet(() -> issuing(found, form, pages.noDay(), model));
    }

    @GetMapping(ONE)
    String show(@PathVariable UUID id, Model model) {
        return one(id, FormErrors.none(), model);
    }

    @GetMapping(ONE + ".pdf")
    ResponseEntity<byte[]> print(@PathVariable UUID id) {
        Certificate certificate = certificates.find(id).orElseThrow(CertificateController::gone);
        String address =
                ServletUriComponentsBuilder.fromCurrentContextPath().toUriString() + CheckController.path(certificate);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"" + certificate.number() + ".pdf\"")
                .header("Cache-Control", "private, no-store")
                .body(paper.draw(certificate, certificates.lines(id), address));
    }

    @PostMapping(ONE + "/revoke")
    @PreAuthorize(CertificatesWeb.DESK)
    String revoke(@PathVariable UUID id, @RequestParam(defaultValue = "") String words, Model model) {
        CertificateOutcome outcome = certificates.revoke(id, words);
        return outcome instanceof Done ? "redirect:/certificates/" + id : one(id, pages.errors(outcome), model);
    }

    private String list(String after, @Nullable PeriodForm form, FormErrors errors, Model model) {
        model.addAttribute("page", pages.list(pages.rows(after), form, errors));
        return "certificates/list";
    }

    private String issuing(Volunteer volunteer, PeriodForm form, FormErrors errors, Model model) {
        model.addAttribute("page", new CertificatePages.IssuePage(volunteer, form, errors));
        return "certificates/issue";
    }

    private String one(UUID id, FormErrors errors, Model model) {
        Certificate certificate = certificates.find(id).orElseThrow(CertificateController::gone);
        model.addAttribute("page", pages.one(certificate, errors));
        return "certificates/certificate";
    }

    private Volunteer found(UUID volunteer) {
        return volunteers.find(volunteer).orElseThrow(CertificateController::gone);
    }

    private static ResponseStatusException gone() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
