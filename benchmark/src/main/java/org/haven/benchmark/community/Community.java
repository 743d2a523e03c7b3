package org.haven.benchmark.community;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.haven.kernel.agency.AgencyId;
import org.haven.kernel.event.Role;
import org.haven.kernel.event.Staff;
import org.haven.kernel.event.StaffId;

/** Agencies, a fifth of which do four fifths of the work, and a worker in each. */
public record Community(List<Staff> workers) {

    /** When every client here chose about sharing. */
    public static final LocalDate SINCE = LocalDate.of(2024, 11, 20);

    private static final int AGENCIES = 20;
    private static final int BUSY = AGENCIES / 5;
    private static final int BUSY_IN_TEN = 8;
    private static final int LISTED = 12;

    public static Community fresh() {
        return new Community(IntStream.range(0, AGENCIES)
                .mapToObj(i -> new Staff(new StaffId("worker-" + i), AgencyId.next(), Role.WORKER))
                .toList());
    }

    public Stream<AgencyId> agencies() {
        return workers.stream().map(Staff::agency);
    }

    /** Whose turn it is. */
    public Staff worker(RandomGenerator chance) {
        boolean quiet = workers.size() > BUSY && chance.nextInt(10) >= BUSY_IN_TEN;
        return workers.get(
                quiet ? chance.nextInt(BUSY, workers.size()) : chance.nextInt(Math.min(BUSY, workers.size())));
    }

    /** With whom a client agrees to share. */
    public Set<AgencyId> listed(RandomGenerator chance) {
        var listed = new HashSet<AgencyId>();
        while (listed.size() < Math.min(LISTED, workers.size())) {
            listed.add(workers.get(chance.nextInt(workers.size())).agency());
        }
        return listed;
    }
}
