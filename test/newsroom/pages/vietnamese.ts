/** What stands around the articles of Vietnamese papers. */

export const SECTIONS: Readonly<Record<string, readonly string[]>> = {
  'Thời sự': ['Trong tỉnh', 'Trong nước', 'Quốc tế', 'Xây dựng Đảng', 'Quốc hội và cử tri'],
  'Kinh tế': ['Nông nghiệp', 'Công nghiệp', 'Thương mại', 'Tài chính', 'Khuyến nông', 'Giá cả thị trường'],
  'Xã hội': ['Đời sống', 'Lao động việc làm', 'Chính sách', 'Vì trẻ em', 'Người tốt việc tốt', 'Dân tộc miền núi'],
  'Giáo dục': ['Tin tức', 'Tuyển sinh', 'Gương sáng', 'Học đường'],
  'Y tế': ['Sức khỏe', 'Dinh dưỡng', 'Phòng bệnh', 'Bác sĩ trả lời'],
  'Pháp luật': ['An ninh trật tự', 'Văn bản mới', 'An toàn giao thông', 'Bạn đọc hỏi'],
  'Văn hóa': ['Di sản', 'Lễ hội', 'Văn nghệ', 'Ẩm thực', 'Du lịch'],
  'Thể thao': ['Trong nước', 'Phong trào', 'Bóng đá'],
  'Đa phương tiện': ['Ảnh', 'Truyền hình', 'Phát thanh', 'Báo in', 'Ấn phẩm đặc biệt'],
}

export const SHARE =
  '<div class="share-tools"><span>Chia sẻ</span> <a href="#" rel="nofollow">Facebook</a> <a href="#" rel="nofollow">Zalo</a> <a href="#" rel="nofollow">Sao chép liên kết</a> <a href="#" rel="nofollow">In bài viết</a> <span>Cỡ chữ</span> <a href="#">A-</a> <a href="#">A+</a></div>'

const COMMENTS: readonly (readonly [string, string])[] = [
  ['Bạn đọc Minh Tâm', 'Bài viết rất kịp thời, mong tòa soạn tiếp tục theo dõi và phản ánh.'],
  ['Lê Quốc', 'Ở xã tôi cũng vừa có hoạt động tương tự, bà con rất phấn khởi.'],
  ['Hải Yến', 'Cảm ơn phóng viên. Đề nghị các ngành quan tâm hơn nữa đến vùng sâu, vùng xa.'],
  ['Một phụ huynh', 'Tôi nghĩ cần làm thường xuyên chứ không chỉ theo phong trào.'],
]

/** Readers' words below an article; which of them depends on its number. */
export function comments(id: number): string {
  const shown = COMMENTS.map((_, index) => COMMENTS[(id + index) % COMMENTS.length] ?? COMMENTS[0]).slice(0, 3)
  const items = shown.map(
    (one) =>
      `<li class="comment-item"><b class="comment-name">${one?.[0]}</b><p class="comment-text">${one?.[1]}</p><span class="comment-tools"><a href="#">Thích</a> <a href="#">Trả lời</a></span></li>`,
  )
  return `<section class="box-comment" id="comments"><h3>Bình luận (${items.length})</h3><ul>${items.join('')}</ul><form><textarea placeholder="Ý kiến của bạn"></textarea><button type="button">Gửi bình luận</button></form><p class="comment-rule">Bạn không thể gửi bình luận liên tục. Xin hãy đợi 60 giây nữa.</p></section>`
}
