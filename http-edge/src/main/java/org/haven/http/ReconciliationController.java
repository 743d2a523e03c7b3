package org.haven.http;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Optional;
import org.haven.eventstore.readmodel.ReadModels;
import org.haven.eventstore.readmodel.Reconciled;
import org.haven.eventstore.readmodel.Reconciliation;
import org.haven.kernel.event.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Holds the read models of this process against the log, and shows what the last time found. */
@RestController
@RequestMapping("/operations/reconciliation")
final class ReconciliationController {

    record ReconciledModels(List<Reconciled> rows) {}

    private final ReadModels models;
    private final Reconciliation reconciliation;

    ReconciliationController(ReadModels models, Reconciliation reconciliation) {
        this.models = models;
        this.reconciliation = reconciliation;
    }

    @PostMapping
    @AllowedTo(Role.ADMIN)
    @Operation(operationId = "reconcile", summary = "Every read model is held against the log now")
    ReconciledModels run() {
        return new ReconciledModels(reconciliation.run());
    }

    @GetMapping
    @AllowedTo({Role.ADMIN, Role.AUDITOR})
    @Operation(operationId = "getReconciliation", summary = "What the last reconciliation of each read model found")
    ReconciledModels last() {
        return new ReconciledModels(models.names().stream()
                .sorted()
                .map(reconciliation::latest)
                .flatMap(Optional::stream)
                .toList());
    }
}
