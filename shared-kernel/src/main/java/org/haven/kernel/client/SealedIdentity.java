package org.haven.kernel.client;

/** The sealed part of an identity event: the answers, encrypted under the client's own key; Base64. */
public record SealedIdentity(String ciphertext) {}
