import sys,json
sys.path.insert(0,'/work/main/src')
from pathlib import Path
from servanda.provisions import outline
from servanda.terms import AuthenticText
out={}
for f in [*sorted(Path('/work/shared/corpus/declarations').glob('*.txt')),*sorted(Path('/work/main/examples/pakistan-kazakhstan-2026').glob('*.txt'))]:
    c=f.read_bytes().decode(); o=outline(AuthenticText(content=c,name=f.name))
    out[f.name]=[o.layer.value]+[f"{p.number} | {p.kind.value} | {p.parent} | {p.start}-{p.end}" for p in o.provisions]
json.dump(out,open(sys.argv[1],'w'),indent=0,ensure_ascii=False)
