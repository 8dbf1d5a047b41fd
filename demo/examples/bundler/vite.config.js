// The sample feed of this project; a page of your own names the address of yours.
export default { publicDir: '../../../public' };
