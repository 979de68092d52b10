/**
 * Fingerprints of the machines that have been through the shipped lessons: with the seed of the file, and with seed "7".
 * A test in Node and one in a browser hold them. They change when wiring, lesson, timing or rule changes, and then on purpose.
 */
export const GOLDEN: Readonly<Record<string, { readonly own: string; readonly seven: string }>> = {
  '01-left-or-right': { own: 'd5139109596de821', seven: '220903e1d6b73a83' },
  '02-e-or-x': { own: 'fa37e7ff5ea565f9', seven: 'd641ea3f0cd247b6' },
  '03-alphabet': { own: 'ee8bc4a907cf34d8', seven: '6cb7bb029e53893b' },
  '04-circle-or-square': { own: 'b1b9bae3d6f21ec7', seven: '90244f3c42f15eec' },
  '05-second-typeface': { own: 'ba67e88356067b50', seven: '927154e8216a7a77' },
  '06-appendix-ii': { own: '59092e7a092aed54', seven: '065606fdafad348b' },
  '07-direct-view': { own: '49d2c14e126ddfd4', seven: 'c815f5193f621656' },
  '08-damaged-machine': { own: '0b8086b65f11d885', seven: 'ed8b057ff16837ee' },
  '09-spontaneous': { own: '97c0b79a1c0c5eec', seven: '462b9cb74b9fa344' },
  '10-forced': { own: '84d09518fbc37a08', seven: 'd5f3b00fbae9ca7c' },
  '11-gamma': { own: '88b40be0e8ed22ac', seven: '73a21ff6f4c1945e' },
  '12-contradiction': { own: '90a4d8f0d4d3b7ed', seven: '1a5388fccda75013' },
  '13-plain-shapes': { own: '8d5de1b7b2bbe523', seven: 'ee0512c1ede5fb3c' },
  '14-shifted-letters': { own: '38bf70c0a4fcdf70', seven: '33de120ba6ee699c' },
  '15-parity': { own: '8dea2cc4f0a25f97', seven: 'c8558359a1a10662' },
  '16-parity-without-a-units': { own: 'e9016a09047cc7e2', seven: '2d4e63459c703342' },
  '17-parity-of-nine': { own: 'c947d915e43cab01', seven: 'ff2b5188c225a847' },
  '18-same-side': { own: '1f6e550791da50d1', seven: '3daa04792b0a6884' },
  '19-connected': { own: '49b6153245e7323f', seven: 'd116b07ff5b94f51' },
  '20-square-or-diamond': { own: '799b50c3de29c899', seven: '584bdccf9d7c5a81' },
  '21-e-or-x-turned': { own: '22c2a3c7edd1af9a', seven: 'f09284978b73cdba' },
  '22-e-or-f': { own: '19f4156599b3933b', seven: 'c4b104428500c0c7' },
  '23-ten-thousand': { own: '8daa2cfd3485c3cb', seven: '0cafead6023d56c8' },
  '24-only-errors': { own: '3280633abb0f80ab', seven: '553aa2f8746c9ea3' },
  '25-constant-feed': { own: '9c3196a4d4e65583', seven: '0f728a13960463c4' },
  '26-osborns-letters': { own: '2484259564b19661', seven: '12f10faac8e3f7eb' },
  '27-forgetting': { own: '7f3138699326ecb0', seven: '884a12111db4bfec' },
  '28-noise-and-missing-cells': { own: '48c295fb0a46a03e', seven: 'b964bd2ef07aa597' },
  '29-t-g-f': { own: '414fc78602b8f4d8', seven: '1d10cd61c710da10' },
  '30-from-the-air': { own: '85ab601ece02b789', seven: '1a004e0fc566f53c' },
};

/**
 * What the first lessons came to before the machine had tolerances: trial, and right answers in the test after it. Without
 * tolerances they come to it still, so that no other part of the machine has changed under them.
 */
export const WITHOUT_TOLERANCES: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  '01-left-or-right': [
    [0, 101],
    [10, 191],
    [25, 183],
    [50, 200],
  ],
  '02-e-or-x': [
    [0, 108],
    [20, 108],
    [60, 143],
    [200, 176],
  ],
  '03-alphabet': [
    [0, 0],
    [26, 2],
    [52, 4],
    [78, 9],
    [130, 11],
    [260, 18],
    [390, 26],
    [520, 26],
  ],
  '04-circle-or-square': [
    [0, 108],
    [60, 131],
    [200, 170],
    [500, 177],
  ],
};
