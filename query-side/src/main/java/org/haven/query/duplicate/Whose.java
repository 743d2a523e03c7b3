package org.haven.query.duplicate;

/** Why the viewer may see a record: it is their agency's own, or shared with it. */
enum Whose {
    OWN,
    SHARED
}
