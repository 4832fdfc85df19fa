"""How many there are of something, in Chinese."""

PHRASES = {
    "{figures} from {sources}": "{figures}，来自{sources}",
    "{figures} from {sources} of {origins}": "{figures}，来自{sources}，{origins}",
}
