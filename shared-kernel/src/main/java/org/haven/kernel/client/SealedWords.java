package org.haven.kernel.client;

/** Answers in words, encrypted under the client's own key, since words may say who somebody is; Base64. */
public record SealedWords(String ciphertext) {}
