// Whoever typed what they are curious about, and was cut short before it was sent, comes back to their words.
if (Object.keys(localStorage).some((key) => key.startsWith('typed:/start/curious:'))) location.replace('/start/curious');
