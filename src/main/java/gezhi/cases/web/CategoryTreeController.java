package gezhi.cases.web;

import gezhi.cases.CategoryTree;
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
     * @param done what was brought in, in words; null before
     * @param wrong node by node, in words
     */
    record TreePage(@Nullable String done, List<String> wrong, FormErrors errors) {}

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
        model.addAttribute("page", new TreePage(null, List.of(), FormErrors.none()));
        return "cases/category-tree";
    }

    @PostMapping("/categories/tree")
    String bring(
            @RequestParam(required = false) @Nullable MultipartFile file, HttpServletResponse response, Model model)
            throws IOException {
        String yaml = file == null ? "" : new String(file.getBytes(), StandardCharsets.UTF_8);
        TreePage page = page(tree.bring(yaml), wordings.current());
        if (page.done() == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("page", page);
        return "cases/category-tree";
    }

    private static TreePage page(CategoryTree.Outcome outcome, Wording wording) {
        return switch (outcome) {
            case CategoryTree.Outcome.Brought(int added, int known, int asked, int limited) ->
                new TreePage(
                        wording.say("rules.tree.brought", added, known, asked, limited), List.of(), FormErrors.none());
            case CategoryTree.Outcome.Unreadable(String detail) ->
                new TreePage(null, List.of(), FormErrors.of("file", wording.say("rules.tree.unreadable", detail)));
            case CategoryTree.Outcome.Refused(var wrong) ->
                new TreePage(
                        null,
                        wrong.stream()
                                .map(each -> each.code() + " · " + wording.say(each.why()))
                                .toList(),
                        FormErrors.of("file", wording.say("rules.tree.refused", wrong.size())));
        };
    }
}
