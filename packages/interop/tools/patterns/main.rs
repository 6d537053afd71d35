use std::io::{read_to_string, stdin};

fn main() {
    for line in read_to_string(stdin()).unwrap().strip_suffix('\n').unwrap().split('\n') {
        let (pattern, text) = line.split_once('\t').unwrap();
        println!("{}", u8::from(regex::Regex::new(pattern).unwrap().is_match(text)));
    }
}
