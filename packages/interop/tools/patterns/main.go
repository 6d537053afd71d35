package main

import (
	"fmt"
	"io"
	"os"
	"regexp"
	"strings"
)

func main() {
	input, err := io.ReadAll(os.Stdin)
	if err != nil {
		panic(err)
	}
	for _, line := range strings.Split(strings.TrimSuffix(string(input), "\n"), "\n") {
		pattern, text, _ := strings.Cut(line, "\t")
		if regexp.MustCompile(pattern).MatchString(text) {
			fmt.Println(1)
		} else {
			fmt.Println(0)
		}
	}
}
