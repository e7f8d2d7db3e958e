package gezhi.cases.web;

import gezhi.cases.CategoryTree;
import gezhi.cases.TreeChange;
import gezhi.platform.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The tree of categories as a file, out and in. */
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class CategoryTreeController {
    private final CategoryTree tree;
    private final Wordings wordings;

    CategoryTreeController(CategoryTree tree, Wordings wordings) {
        this.tree = tree;
        this.wordings = wordings;
    }

    /**
     * @param said what was done, or what would be, in words; null before
     * @param done false while it was only tried
     * @param changes one by one
     * @param wrong node by node
     * @param yaml of the file that was tried, to be sent again; empty otherwise
     * @param seal of what it would change
     */
    record TreePage(
            @Nullable String said,
            boolean done,
            List<TreeChange> changes,
            List<CategoryTree.Wrong> wrong,
            String yaml,
            String seal,
            FormErrors errors) {

        static TreePage of(FormErrors errors, List<CategoryTree.Wrong> wrong) {
            return new TreePage(null, false, List.of(), wrong, "", "", errors);
        }

        public boolean asks() {
            return !seal.isEmpty() && !changes.isEmpty();
        }
    }

    @GetMapping("/categories/tree.yaml")
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'AUDITOR')")
    ResponseEntity<byte[]> file() {
        ContentDisposition name =
                ContentDisposition.attachment().filename("categories.yaml").build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/yaml;charset=utf-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(tree.write().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/categories/tree")
    String form(Model model) {
        model.addAttribute("page", TreePage.of(FormErrors.none(), List.of()));
        return "cases/category-tree";
    }

    /** A file is tried; what was tried, and is sent again with the seal of what it changes, is done. */
    @PostMapping("/categories/tree")
    String bring(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String yaml,
            @RequestParam(defaultValue = "") String seal,
            HttpServletResponse response,
            Model model)
            throws IOException {
        String sent = seal.isEmpty() && file != null ? new String(file.getBytes(), StandardCharsets.UTF_8) : yaml;
        TreePage page = page(seal.isEmpty() ? tree.attempt(sent) : tree.bring(sent, seal), sent, wordings.current());
        if (page.said() == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("page", page);
        return "cases/category-tree";
    }

    private static TreePage page(CategoryTree.Outcome outcome, String yaml, Wording wording) {
        return switch (outcome) {
            case CategoryTree.Outcome.Tried tried ->
                new TreePage(
                        tried.changes().isEmpty()
                                ? wording.say("rules.tree.same")
                                : wording.say(
                                        "rules.tree.tried", tried.changes().size()),
                        false,
                        tried.changes(),
                        List.of(),
                        yaml,
                        tried.seal(),
                        FormErrors.none());
            case CategoryTree.Outcome.Brought(var changes) ->
                new TreePage(
                        wording.say("rules.tree.brought", changes.size()),
                        true,
                        changes,
                        List.of(),
                        "",
                        "",
                        FormErrors.none());
            case CategoryTree.Outcome.NotYaml(int line) ->
                TreePage.of(FormErrors.of("file", wording.say("rules.tree.not-yaml", line)), List.of());
            case CategoryTree.Outcome.Unreadable(String detail) ->
                TreePage.of(FormErrors.of("file", wording.say("rules.tree.unreadable", detail)), List.of());
            case CategoryTree.Outcome.Refused(var wrong) ->
                TreePage.of(FormErrors.of("file", wording.say("rules.tree.refused", wrong.size())), wrong);
        };
    }
}
