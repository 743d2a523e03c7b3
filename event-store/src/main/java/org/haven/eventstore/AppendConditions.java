package org.haven.eventstore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/** What must hold at the moment the current command's events are appended, and what is written with them. */
public final class AppendConditions {

    private static final String RESOURCE = AppendConditions.class.getName();

    private final Map<String, Long> unchanged = new LinkedHashMap<>();
    private final List<Claim> claims = new ArrayList<>();
    private @Nullable RequestKey request;
    private Consumer<Receipt> answer = receipt -> {};

    private AppendConditions() {}

    /** Those of the command being handled. */
    public static AppendConditions current() {
        return CurrentUnitOfWork.get().root().getOrComputeResource(RESOURCE, key -> new AppendConditions());
    }

    /** The decision rests on this stream being at the version first read; the append fails if it has moved. */
    public AppendConditions unchanged(String stream, long version) {
        unchanged.putIfAbsent(stream, version);
        return this;
    }

    /** The append takes this claim, or fails with its refusal. */
    public AppendConditions claim(Claim claim) {
        claims.add(claim);
        return this;
    }

    /** The append answers this request, or fails if it has been answered before. */
    public AppendConditions answers(RequestKey key) {
        return answers(key, receipt -> {});
    }

    /** The same, and tells what the receipt says as soon as it is kept. */
    public AppendConditions answers(RequestKey key, Consumer<Receipt> answer) {
        request = key;
        this.answer = answer;
        return this;
    }

    void tell(Receipt receipt) {
        answer.accept(receipt);
    }

    Map<String, Long> unchanged() {
        return unchanged;
    }

    List<Claim> claims() {
        return claims;
    }

    Optional<RequestKey> request() {
        return Optional.ofNullable(request);
    }
}
