package gezhi.exchange.web;

import gezhi.exchange.Work;
import gezhi.exchange.jobs.JobKind;
import gezhi.exchange.jobs.JobState;
import gezhi.exchange.jobs.Jobs;
import gezhi.exchange.jobs.Started;
import gezhi.platform.GezhiSettings;
import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.FormErrors;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Files brought in by the administrator; the auditor looks on. */
@Controller
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'AUDITOR')")
class ImportsController {
    private final Jobs jobs;
    private final OfferedImports offered;
    private final MessageSource words;
    private final GezhiSettings settings;
    private final CheckedFiles checked;

    ImportsController(
            Jobs jobs, OfferedImports offered, MessageSource words, GezhiSettings settings, CheckedFiles checked) {
        this.jobs = jobs;
        this.offered = offered;
        this.words = words;
        this.settings = settings;
        this.checked = checked;
    }

    @GetMapping("/imports")
    String imports(@RequestParam(defaultValue = "DIVISIONS") JobKind kind, Model model, Locale locale) {
        return show(ImportForm.fresh(kind), FormErrors.none(), model, locale);
    }

    @PostMapping("/imports")
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    String start(@ModelAttribute ImportForm form, Model model, Locale locale) throws IOException {
        if (form.lacksFiles()) {
            return show(form, error("files", "exchange.no-file", locale), model, locale);
        }
        if (form.lacksMapping()) {
            return show(form, error("mapping", "exchange.no-mapping", locale), model, locale);
        }
        if (form.hasEmptyFile()) {
            return show(form, error("files", "exchange.empty-file", locale), model, locale);
        }
        return start(form, Uploads.of(form.everything()), model, locale);
    }

    /** What a dry run found good, once more in earnest. */
    @PostMapping("/imports/{id}/real")
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    String startChecked(@PathVariable UUID id, Model model, Locale locale) {
        Optional<CheckedFiles.Checked> good =
                jobs.find(id).filter(job -> job.state() == JobState.DONE).flatMap(job -> checked.take(id));
        return good.isEmpty()
                ? "redirect:/imports/" + id
                : start(good.get().form(), good.get().uploads(), model, locale);
    }

    private String start(ImportForm form, Uploads uploads, Model model, Locale locale) {
        Work work = offered.of(form, uploads, locale);
        Runnable afterwards = form.isDry() ? () -> {} : uploads::forget;
        switch (jobs.start(form.kindOrFirst(), uploads.title(), form.isDry(), work, afterwards)) {
            case Started.Running running -> {
                if (form.isDry()) {
                    checked.keep(running.id(), form, uploads);
                }
                return "redirect:/imports/" + running.id();
            }
            case Started.AnotherRuns another -> {
                uploads.forget();
                return show(form, error("files", "exchange.another", locale), model, locale);
            }
        }
    }

    @PostMapping("/imports/{id}/cancel")
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    String cancel(@PathVariable UUID id) {
        jobs.cancel(id);
        return "redirect:/imports/" + id;
    }

    private String show(ImportForm form, FormErrors errors, Model model, Locale locale) {
        boolean mayImport = Scoped.current().role() == Role.ADMINISTRATOR;
        List<JobRow> rows =
                jobs.list().stream().map(job -> JobRow.of(job, settings.zone())).toList();
        model.addAttribute(
                "page", ImportsPage.of(mayImport, form, errors, rows, key -> words.getMessage(key, null, locale)));
        return "exchange/imports";
    }

    private FormErrors error(String field, String key, Locale locale) {
        return FormErrors.of(field, words.getMessage(key, null, locale));
    }
}
