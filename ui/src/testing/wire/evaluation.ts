// Made by src-tauri/src/wire; do not edit.
import type { Recorded } from '../recorded';

export const evaluation: Recorded<'evaluation'>[] = [
{
"answer": {
"aspects": [
{"aspect":"content","spread":{"counts":[0,0,5,14,12],"median":4.0}},
{"aspect":"relevance","spread":{"counts":[0,2,4,12,13],"median":4.0}},
{"aspect":"organisation","spread":{"counts":[0,1,2,9,19],"median":5.0}},
{"aspect":"venue","spread":{"counts":[0,2,6,16,7],"median":4.0}},
{"aspect":"duration","spread":{"counts":[0,8,8,13,1],"median":3.0}},
{"aspect":"networking","spread":{"counts":[0,0,3,11,17],"median":5.0}}
],
"forms": 31,
"open": [
{"question":"most_useful","texts":["Case examples, not slides","Case examples, not slides","Case examples, not slides","Case examples, not slides","Clear chairing","Clear chairing","Clear chairing","Clear chairing","Meeting colleagues from other desks","Meeting colleagues from other desks","Meeting colleagues from other desks","Meeting colleagues from other desks","The exchange on recorded interviews","The exchange on recorded interviews","The exchange on recorded interviews","The exchange on recorded interviews","The workshop on payments","The workshop on payments","The workshop on payments","The workshop on payments"]},
{"question":"missing_topics","texts":["Evidence from platforms","Evidence from platforms","Evidence from platforms","Evidence from platforms","More time for workshops","More time for workshops","More time for workshops","More time for workshops","More time for workshops","Victims without papers","Victims without papers","Victims without papers","Victims without papers","Victims without papers"]},
{"question":"next_topics","texts":["Digital evidence in practice","Digital evidence in practice","Digital evidence in practice","Digital evidence in practice","Digital evidence in practice","Financial investigations","Financial investigations","Financial investigations","Financial investigations","Financial investigations","Surrogacy","Surrogacy","Surrogacy","Surrogacy","Surrogacy","Surrogacy"]}
]
},
"asked": null,
"changed": null
}
];
