package org.specialstudy.supervision;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.web.CurrentPerson;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The supervision board, and the selections of it that people keep. */
@RestController
@RequestMapping("/api/board")
@PreAuthorize("hasAuthority('business')")
class BoardController {

    record Saving(String name, String query, boolean shared) {}

    private final BoardQuery board;
    private final BoardSheet sheet;
    private final SavedViews views;

    BoardController(BoardQuery board, BoardSheet sheet, SavedViews views) {
        this.board = board;
        this.sheet = sheet;
        this.views = views;
    }

    @GetMapping
    BoardPage page(@RequestParam(required = false) UUID study, @RequestParam(required = false) UUID responsible, @RequestParam(required = false) String kind,
        @RequestParam(required = false) String light, @RequestParam(defaultValue = "false") boolean urgent, @RequestParam(required = false) String q,
        @RequestParam(required = false) String sort,
        @RequestParam(required = false) String after, @CurrentPerson Me me) {
        return board.page(new BoardFilter(study, responsible, kind, light, urgent, q, sort, after), me);
    }

    @GetMapping("/export")
    ResponseEntity<byte[]> export(@RequestParam(required = false) UUID study, @RequestParam(required = false) UUID responsible,
        @RequestParam(required = false) String kind, @RequestParam(required = false) String light, @RequestParam(defaultValue = "false") boolean urgent,
        @RequestParam(required = false) String q,
        @RequestParam(required = false) String sort, @CurrentPerson Me me, HttpServletRequest request) {
        return sheet.of(new BoardFilter(study, responsible, kind, light, urgent, q, sort, null), me, request);
    }

    @GetMapping("/views")
    List<SavedView> views(@CurrentPerson Me me) {
        return views.of(me.id());
    }

    /** Saving under a name of one's own that is taken replaces what it stood for. */
    @PostMapping("/views")
    @ResponseStatus(HttpStatus.CREATED)
    SavedView save(@RequestBody Saving said, @CurrentPerson Me me) {
        return views.save(me, said.name(), said.query(), said.shared());
    }

    @DeleteMapping("/views/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@PathVariable UUID id, @CurrentPerson Me me) {
        views.forget(id, me.id());
    }
}
