package gezhi.certificates;

import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Typed;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Whoever was handed a certificate learns by its number and its code whether it stands; no account is needed, and nothing else is told. */
@Controller
class CheckController {
    static final String CHECK = "/certificates/check";

    private final Certificates certificates;
    private final CertificatePages pages;

    CheckController(Certificates certificates, CertificatePages pages) {
        this.certificates = certificates;
        this.pages = pages;
    }

    /** Where the code printed on a certificate leads. */
    static String path(Certificate certificate) {
        return CHECK + "/" + certificate.number() + "/" + certificate.code();
    }

    @GetMapping(CHECK)
    String typed(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String code,
            HttpServletResponse response,
            Model model) {
        return check(Typed.stripped(number), Typed.stripped(code), response, model);
    }

    @GetMapping(CHECK + "/{number}/{code}")
    String scanned(@PathVariable String number, @PathVariable String code, HttpServletResponse response, Model model) {
        return check(number, code, response, model);
    }

    private String check(String number, String code, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        boolean mistyped = !number.isEmpty() && CertificateNumber.of(number).isEmpty();
        CertificatePages.CheckPage page = pages.checked(
                number,
                code,
                CertificateNumber.of(number)
                        .flatMap(each -> certificates.check(each, code))
                        .orElse(null),
                mistyped ? pages.noNumber() : FormErrors.none());
        model.addAttribute("page", page);
        return "certificates/check";
    }
}
