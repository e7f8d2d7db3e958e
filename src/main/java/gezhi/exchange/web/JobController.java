package gezhi.exchange.web;

import gezhi.exchange.jobs.Job;
import gezhi.exchange.jobs.Jobs;
import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** One job: its page, the part that renews itself while it runs, and the rows it left out. */
@Controller
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'AUDITOR')")
class JobController {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Jobs jobs;
    private final CheckedFiles checked;

    JobController(Jobs jobs, CheckedFiles checked) {
        this.jobs = jobs;
        this.checked = checked;
    }

    @GetMapping("/imports/{id}")
    String job(@PathVariable UUID id, Model model) {
        model.addAttribute("page", page(id));
        return "exchange/job";
    }

    @GetMapping("/imports/{id}/progress")
    String progress(@PathVariable UUID id, Model model) {
        model.addAttribute("page", page(id));
        return "exchange/job :: progress";
    }

    @GetMapping("/imports/{id}/rejects.csv")
    ResponseEntity<byte[]> rejects(@PathVariable UUID id) {
        String rejects = jobs.findRejects(id).orElseThrow(JobController::notThere);
        ContentDisposition name = ContentDisposition.attachment()
                .filename("rejects-" + id + ".csv", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(("\ufeff" + rejects).getBytes(StandardCharsets.UTF_8));
    }

    private JobPage page(UUID id) {
        Job job = jobs.find(id).orElseThrow(JobController::notThere);
        return JobPage.of(
                job,
                Scoped.current().role() == Role.ADMINISTRATOR,
                checked.find(id).isPresent());
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
